/** A program on this machine that may be a browser that can print. */
export interface BrowserProgram {
  executablePath: string
  source: BrowserSource
  /** What it needs in its environment. */
  environment?: Record<string, string>
  /** What must be done before it is started; may be done again. */
  prepare?: () => Promise<void>
}

/** How a browser was found. The first two were named by somebody, so that nothing else is tried in their place. */
export type BrowserSource = 'option' | 'PUPPETEER_EXECUTABLE_PATH' | 'installed' | 'puppeteer cache' | '@sparticuz/chromium'

/** What decides where browsers can be. */
export interface Machine {
  platform: NodeJS.Platform
  /** Such as `x64`. */
  architecture: string
  /** The user's own folder. */
  home: string
  environment: NodeJS.ProcessEnv
}
