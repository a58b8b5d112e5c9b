import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A Chromium on this machine, or null; the tests that need one are then skipped and say so. */
export const found = candidates.find((path) => path && existsSync(path)) ?? null
if (!found) console.warn('web tests skipped: no Chromium found (install it or set CHROMIUM to its path)')

export async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: found!,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** How long to wait for anything, in ms: the map is drawn in software, and the machine may have other work. */
const patience = 90_000

/** What the page comes to show. A reading taken once may come before the page has drawn. */
export function shown<T>(read: () => T | Promise<T>) {
  return expect.poll(read, { timeout: patience })
}

/** A page that notes every error and every request that leaves the server. */
export async function visit(browser: Browser, address: string, path: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  })
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('console', (message) => {
    // What the software renderer says of its own speed is no trouble of the page.
    if (message.text().includes('GL Driver Message')) return
    if (message.type() === 'error' || message.type() === 'warning')
      troubles.push(`${message.type()}: ${message.text()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) troubles.push(`outside: ${request.url()}`)
  })
  await page.goto(address + path)
  await page.locator('.shell').waitFor()
  return { page, troubles }
}

/** A window just wide enough for list and map side by side, where software draws the map in fair time. */
export const small = { viewport: { width: 1200, height: 640 } }

/** Waits until the map has drawn its events. */
export async function mapDrawn(page: Page) {
  await page.locator('.map[data-drawn=true]').waitFor({ timeout: patience })
}
