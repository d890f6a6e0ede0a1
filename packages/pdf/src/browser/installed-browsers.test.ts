import { expect, test } from 'vitest'
import { installedBrowsers } from './installed-browsers.ts'

test('on Linux it is on the PATH, Chrome before Chromium before Edge, in no relative folder', () => {
  const found = installedBrowsers({ platform: 'linux', architecture: 'x64', home: '/home/a', environment: { PATH: 'bin:/usr/bin::/snap/bin' } })
  expect(found.slice(0, 2)).toEqual(['/usr/bin/google-chrome-stable', '/snap/bin/google-chrome-stable'])
  expect(found.indexOf('/usr/bin/chromium')).toBeLessThan(found.indexOf('/usr/bin/microsoft-edge'))
  expect(found.at(-1)).toBe('/opt/google/chrome/chrome')
  expect(found.filter((path) => !path.startsWith('/'))).toEqual([])
})

test('on a Mac it is an application, of all users or of this one', () => {
  const found = installedBrowsers({ platform: 'darwin', architecture: 'arm64', home: '/Users/a', environment: {} })
  expect(found[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
  expect(found).toContain('/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge')
})

test('on Windows it is in a folder of programs, however its name is spelt', () => {
  const environment = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' }
  const found = installedBrowsers({ platform: 'win32', architecture: 'x64', home: 'C:\\Users\\a', environment })
  expect(found[0]).toBe('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe')
  expect(found).toContain('C:\\Users\\a\\AppData\\Local\\Microsoft\\Edge\\Application\\msedge.exe')
})
