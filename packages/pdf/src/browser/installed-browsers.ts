import { posix, win32 } from 'node:path'
import type { Machine } from './browser-program.ts'

/** Where an installed Chrome, Chromium or Edge would lie on a machine, the likeliest first. Nothing is looked up here. */
export function installedBrowsers(machine: Machine): string[] {
  if (machine.platform === 'darwin') return onMac(machine)
  return machine.platform === 'win32' ? onWindows(machine) : onLinux(machine)
}

function onLinux({ environment }: Machine): string[] {
  const named = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge']
  // A relative entry of PATH would be another folder for every working directory.
  const folders = (environment.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'))
  return [...named.flatMap((name) => folders.map((folder) => posix.join(folder, name))), '/opt/google/chrome/chrome']
}

function onMac({ home }: Machine): string[] {
  const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
  return apps.flatMap((app) => ['/', home].map((root) => posix.join(root, `Applications/${app}.app/Contents/MacOS/${app}`)))
}

function onWindows({ environment }: Machine): string[] {
  // Windows does not tell `ProgramFiles` from `PROGRAMFILES`; a copy of its environment does.
  const folders = new Map(Object.entries(environment).map(([name, value]) => [name.toUpperCase(), value]))
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => folders.get(name)).filter((root) => root !== undefined)
  const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
  return programs.flatMap((program) => roots.map((root) => win32.join(root, program)))
}
