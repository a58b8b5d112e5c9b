import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReportDetail } from '../../src/model/api.js'
import type { Event } from '../../src/model/event.js'
import { found, launch, mapDrawn, shown, small, visit } from './chromium.js'
import { answers } from './fixture.js'
import { serve } from './serve.js'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true }
const reader = '/?view=reports&report=coast-wire-0609'

describe.skipIf(!found)('the page', { timeout: 240_000 }, () => {
  let browser: Browser
  let server: Server
  let address: string

  beforeAll(async () => {
    execFileSync(process.execPath, ['scripts/build.js'])
    ;({ server, address } = await serve(answers))
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  test('opens on the map without an error and without asking anybody else for anything', async () => {
    const { page, troubles } = await visit(browser, address, '/', small)
    await mapDrawn(page)
    await shown(() => page.title()).toContain('Sitrep')
    await shown(() => page.getByText('6 events without a point').count()).toBe(1)
    await shown(() => page.locator('.credits').textContent()).toContain('GeoNames')
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('a sign on the map chooses the event that the list then shows', async () => {
    const { page, troubles } = await visit(browser, address, '/?at=29.198,16.001,8', small)
    await mapDrawn(page)
    const map = (await page.locator('.map canvas').boundingBox())!
    await page.mouse.click(map.x + map.width / 2, map.y + map.height / 2)
    await page.locator('.panel h2').waitFor()
    await shown(() => page.locator('.panel h2').textContent()).toBe('Aircraft moved to Al Jufra Airbase')
    await shown(() => page.locator('.row[aria-current=true] .title').textContent()).toBe(
      'Aircraft moved to Al Jufra Airbase',
    )
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('every claim is highlighted to the character, and choosing either chooses the other', async () => {
    const { page, troubles } = await visit(browser, address, reader)
    const report = answers['/api/reports/coast-wire-0609'] as ReportDetail
    await page.locator('.text').waitFor()
    for (const claim of report.claimList) await shown(() => highlighted(page, claim.id)).toBe(claim.quote)

    // The words lead to the card …
    await page.locator('[data-claims~="c8"]').last().click()
    const card = page.locator('[data-card="c8"]')
    await shown(() => card.getAttribute('class')).toContain('open')
    await shown(() => card.textContent()).toContain('at least 30 killed')
    await shown(() => card.textContent()).toContain('over 30')
    await shown(() => card.textContent()).toContain('could also be Sirte (admin1, Libya)')
    await shown(() => card.locator('.chain').textContent()).toBe('World DigestCoast Wirelocal sources')
    // … and the card to the words.
    await page.locator('[data-card="c1"] .row').click()
    await shown(() => page.locator('.chosen').allTextContents()).toEqual([
      'After ',
      'capturing',
      ' ',
      'Tripoli International Airport',
      ' ',
      'last week',
      ', ',
      'GNA forces',
    ])
    await shown(() => new URL(page.url()).searchParams.get('claim')).toBe('c1')
    await shown(() => page.locator('.boilerplate').textContent()).toContain('please donate')
    await shown(() => page.locator('.imprint').textContent()).toContain(report.sha256)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('words under two claims lead to the shorter first, then to the other', async () => {
    const { page } = await visit(browser, address, reader)
    const shared = page.locator('[data-claims~="c1"][data-claims~="c2"]')
    await shown(() => shared.allTextContents()).toEqual(['GNA forces'])
    await shared.click()
    await shown(() => new URL(page.url()).searchParams.get('claim')).toBe('c2')
    await page.locator('[data-claims~="c1"][data-claims~="c2"]').click()
    await shown(() => new URL(page.url()).searchParams.get('claim')).toBe('c1')
    await page.context().close()
  })

  test('an event shows who said what and where they differ', async () => {
    const { page } = await visit(browser, address, '/?view=list&event=killed')
    const panel = page.locator('.panel')
    await panel.locator('.differences').waitFor()
    const differences = await panel.locator('.differences').textContent()
    expect(differences).toContain('GNA denies what LNA and local sources say')
    expect(differences).toContain('at least 30')
    expect(differences).toContain('42')
    await shown(() => panel.locator('.origin h4').allTextContents()).toEqual(['Coast Wire', 'Gulf Post'])
    await panel.locator('.evidence').first().click()
    await page.locator('.reader .chosen').first().waitFor()
    await shown(() => new URL(page.url()).searchParams.get('report')).toBe('coast-wire-0609')
    await page.context().close()
  })

  test('filters narrow list and address alike, and an empty list says what to do', async () => {
    const { page } = await visit(browser, address, '/?view=list')
    await page.getByLabel('Kind').selectOption('CONTROL')
    await shown(() => page.locator('.events .row').count()).toBe(3)
    await shown(() => page.url()).toContain('type=CONTROL')
    await page.locator('#search').fill('no such thing')
    await page.getByRole('button', { name: 'Show all events' }).click()
    await shown(() => page.locator('.events .row').count()).toBe(21)
    await page.context().close()
  })

  test('the keyboard alone goes from the map to the words of a claim and back', async () => {
    const { page, troubles } = await visit(browser, address, '/')
    const key = async (...keys: string[]) => {
      for (const k of keys) await page.keyboard.press(k)
    }
    await key('g', 'l', 'j', 'j')
    await shown(() => page.locator('.row[aria-current=true]').count()).toBe(1)
    const title = await page.locator('.row[aria-current=true] .title').textContent()
    await shown(() => page.locator('#announcer').textContent()).toContain(title)
    await page.locator('.panel h2').waitFor()
    // The arrows go through the list too, and the focus with them.
    await page.locator('.row[aria-current=true]').focus()
    await key('ArrowDown', 'ArrowUp')
    await shown(() => page.evaluate(() => document.activeElement?.textContent)).toContain(title)
    await key('Enter')
    await shown(() => page.evaluate(() => document.activeElement?.id)).toBe('panel')
    await key('Enter')
    await page.locator('.reader .card.open').waitFor()
    await key('j')
    await key('Escape', 'Escape')
    await shown(() => page.locator('.panel h2').textContent()).toBe(title)
    await key('Escape', '/')
    await shown(() => page.evaluate(() => document.activeElement?.id)).toBe('search')
    await page.keyboard.type('sirte')
    await key('Escape', 'g', 'r')
    await shown(() => page.locator('.reports .row').count()).toBe(5)
    await key('?')
    await shown(() => page.locator('dialog[open]').count()).toBe(1)
    await key('Escape')
    await shown(() => page.locator('dialog[open]').count()).toBe(0)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('a failing server is named, with a way on', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.route('**/api/events', (route) => route.abort())
    await page.goto(address)
    await shown(() => page.getByRole('alert').textContent()).toContain('sitrep serve')
    await page.unroute('**/api/events')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.locator('.shell').waitFor()
    await context.close()
  })

  test('text of others is only ever text', async () => {
    const payload = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'
    const report = answers['/api/reports/coast-wire-0609'] as ReportDetail
    const hostile = { title: payload, outlet: payload, label: payload, url: 'javascript:window.hacked=1' }
    const claimList = report.claimList.map((claim) => ({
      ...claim,
      ...{ source: payload, doubts: [payload], place: claim.place && { ...claim.place, name: payload } },
    }))
    const text = payload + report.text.slice(payload.length)
    const bad = await serve({
      ...answers,
      '/api/reports': [{ ...report, ...hostile }],
      '/api/reports/coast-wire-0609': { ...report, ...hostile, text, claimList },
      '/api/events': (answers['/api/events'] as Event[]).map((event) => ({ ...event, title: payload })),
    })
    const { page, troubles } = await visit(browser, bad.address, `${reader}&claim=c8`)
    await page.locator('.card.open').waitFor()
    await shown(() => page.locator('.masthead h2').textContent()).toBe(payload)
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0)
    await page.goto(`${bad.address}/?event=killed`)
    await page.locator('.panel h2').waitFor()
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    expect(troubles).toEqual([])
    await page.context().close()
    bad.server.close()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test.each([
      ['map', '/?event=killed'],
      ['list', '/?view=list&event=killed'],
      ['reader', `${reader}&claim=c8`],
    ])(`${colorScheme} %s has no serious fault of access`, async (_, path) => {
      const { page } = await visit(browser, address, path, { colorScheme })
      await page.locator('.panel h2, .card.open').first().waitFor()
      expect(await faults(page)).toEqual([])
      await page.context().close()
    })
  }

  test.each([
    ['map', '/'],
    ['map with an event', '/?event=killed'],
    ['list', '/?view=list'],
    ['event', '/?view=list&event=killed'],
    ['reports', '/?view=reports'],
    ['reader', `${reader}&claim=c8`],
  ])('a phone shows the %s without scrolling sideways', async (_, path) => {
    const { page } = await visit(browser, address, path, phone)
    await shown(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(await faults(page)).toEqual([])
    await page.context().close()
  })
})

/** The text under all highlights of a claim, in order. */
async function highlighted(page: Page, claim: string): Promise<string> {
  return (await page.locator(`[data-claims~="${claim}"]`).allTextContents()).join('')
}

/** Serious and critical violations, with the elements concerned. */
async function faults(page: Page): Promise<string[]> {
  // As a bare function body: the page's own policy lets no script be added to it.
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'))
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }
    const { violations } = await axe.run()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  })
}

interface Violation {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string }[]
}
