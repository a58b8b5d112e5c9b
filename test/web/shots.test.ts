import { mkdirSync } from 'node:fs'
import { test } from 'vitest'
import type { Event } from '../../src/model/event.js'
import { found, launch, mapDrawn, visit } from './chromium.js'
import { answers } from './fixture.js'
import { serve } from './serve.js'

/**
 * Pictures of every screen into shots/, for looking at: `SHOTS=all npx vitest run test/web/shots.test.ts`, or the start
 * of a name instead of `all`. `SITREP_URL` takes them from a running desk.
 */
const wanted = process.env.SHOTS

/** Screens by name; they show the event that most reports tell of, and the report of its best claim. */
function screens(events: readonly Event[]): Record<string, string> {
  const event = [...events].sort(
    (a, b) => b.contradictions.length - a.contradictions.length || b.reports - a.reports,
  )[0]!
  const [report, claim] = event.claims[0]!.split('/')
  return {
    map: '/',
    'map-event': `/?event=${event.id}`,
    list: `/?view=list&event=${event.id}`,
    'list-filter': '/?view=list&type=CONTROL',
    'list-none': '/?view=list&q=nothing',
    reports: '/?view=reports',
    reader: `/?view=reports&report=${report}&claim=${claim}`,
    'reader-plain': `/?view=reports&report=${report}`,
    help: '/?view=list',
  }
}

const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

test.skipIf(!wanted || !found)('pictures of every screen', { timeout: 300_000 }, async () => {
  mkdirSync('shots', { recursive: true })
  const { server, address: ours } = await serve(answers)
  const address = process.env.SITREP_URL ?? ours
  const events: Event[] = await fetch(`${address}/api/events`).then((answer) => answer.json())
  const browser = await launch()
  for (const [name, path] of Object.entries(screens(events))) {
    if (wanted !== 'all' && !name.startsWith(wanted!)) continue
    for (const [size, viewport] of Object.entries(sizes)) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, troubles } = await visit(browser, address, path, { viewport, colorScheme })
        if (name.startsWith('map')) await mapDrawn(page)
        if (name === 'help') await page.keyboard.press('?')
        await page.waitForTimeout(300)
        await page.screenshot({ path: `shots/${name}-${size}-${colorScheme}.png` })
        if (troubles.length) console.log(name, size, colorScheme, troubles)
        await page.context().close()
      }
    }
  }
  await browser.close()
  server.close()
})
