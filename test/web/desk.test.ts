import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReportDetail, ReportSummary } from '../../src/model/api.js'
import { temporaryHome } from '../store/servers.js'
import { found, launch, mapDrawn, shown, small, visit } from './chromium.js'

/** The page on the desk that `npm start` shows, with the real server, database and readings. */
describe.skipIf(!found)('the page on the example desk', { timeout: 240_000 }, () => {
  const home = temporaryHome('page')
  let browser: Browser
  let desk: ChildProcess
  let address: string

  beforeAll(async () => {
    const environment = { ...process.env, SITREP_HOME: home }
    desk = spawn(process.execPath, ['bin/sitrep.js', 'serve', '--example', '--port', '0'], { env: environment })
    address = await addressOf(desk)
    browser = await launch()
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    const ended = new Promise((done) => desk.on('exit', done))
    desk.kill('SIGINT')
    await ended
    rmSync(home, { recursive: true, force: true })
  })

  const ask = async <T>(path: string): Promise<T> => (await fetch(address + path)).json() as Promise<T>

  test('opens on a map with events, their credits and no trouble', async () => {
    const { page, troubles } = await visit(browser, address, '/', small)
    await mapDrawn(page)
    await shown(() => page.locator('.events .row').count()).toBeGreaterThan(50)
    await shown(() => page.locator('.credits').textContent()).toContain('GeoNames')
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('every claim of the reports that say most is highlighted to the character', async () => {
    const reports = await ask<ReportSummary[]>('/api/reports')
    const busiest = [...reports].sort((a, b) => b.claims - a.claims).slice(0, 5)
    const { page, troubles } = await visit(browser, address, '/?view=reports')
    for (const { id } of busiest) {
      const report = await ask<ReportDetail>(`/api/reports/${id}`)
      await page.locator(`.reports a[href*="report=${id}"]`).click()
      await page.locator('.imprint', { hasText: report.sha256 }).waitFor()
      const drawn = await page.locator('.text').evaluate((text) =>
        [...text.querySelectorAll<HTMLElement>('[data-claims]')].map((piece) => ({
          claims: piece.dataset.claims!.split(' '),
          words: piece.textContent,
        })),
      )
      for (const claim of report.claimList) {
        const words = drawn.filter(({ claims }) => claims.includes(claim.id)).map((piece) => piece.words)
        expect(words.join('')).toBe(claim.quote)
      }
    }
    expect(troubles).toEqual([])
    await page.context().close()
  })
})

function addressOf(desk: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = ''
    desk.stdout!.on('data', (data) => {
      said += data
      const address = /http:\/\/[^/\s]+/.exec(said)?.[0]
      if (address) done(address)
    })
    desk.stderr!.on('data', (data) => (said += data))
    desk.on('exit', (code) => fail(new Error(`the desk ended with ${code}: ${said}`)))
  })
}
