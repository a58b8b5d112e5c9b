import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { scoreSeed } from '../../bench/accuracy/seed.js'
import { loadKnowledge } from '../../src/knowledge/load.js'
import type { Layers } from '../../src/model/layers.js'
import { read } from '../../src/pipeline.js'

const folder = '../shared/seed'
const here = existsSync(`${folder}/seed-gold.json`)
if (!here) console.log(`seed: no folder ${folder}, so the report that the project started from is not read`)

/** The report that the project started from, against its gold: the facts that must never come out wrong again. */
describe.skipIf(!here)('the seed report', () => {
  const gold = here ? JSON.parse(readFileSync(`${folder}/seed-gold.json`, 'utf8')) : null
  const text = here ? readFileSync(`${folder}/${gold.document.file}`, 'utf8') : ''
  let layers: Layers
  beforeAll(() => {
    layers = read(
      { id: 'seed', text, title: null, outlet: 'South Front', published: '2020-06-09', url: null },
      loadKnowledge(),
    )
  })
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  const claimsOn = (words_: string) =>
    layers.claims.filter((c) => words(c).includes(words_) || words(c.trigger).includes(words_))

  test('at least 21 of its 22 events are right in type, actors, place, time, status and source', () => {
    const { rows } = scoreSeed(gold, text, layers)
    expect(rows.filter((row) => row.wrong.length === 0).length).toBeGreaterThanOrEqual(21)
  })

  test('nothing is claimed from what is no event, nor from the notices after the article', () => {
    expect(scoreSeed(gold, text, layers).falseEvents).toEqual([])
    expect(layers.claims.filter((c) => c.end > gold.document.body_span.end).map(words)).toEqual([])
  })

  test('the Wing Loong and the TB2 were lost by opposite sides', () => {
    const owners = (type: RegExp) =>
      layers.claims.flatMap((c) =>
        c.losses.some((l) => type.test(l.equipment)) ? [c.losses.find((l) => type.test(l.equipment))!.owner] : [],
      )
    expect(new Set(owners(/Bayraktar/))).toEqual(new Set(['TR']))
    expect(new Set(owners(/Wing Loong/))).toEqual(new Set(['LY-LNA']))
  })

  test('"over 30" is at least 30, and local sources say it', () => {
    const claim = claimsOn('over 30 Turkish proxies').find((c) => c.casualties.some((k) => k.kind === 'killed'))
    expect(claim?.casualties[0]).toMatchObject({ low: 30, high: null })
    expect(claim && words(layers.attributions[claim.attribution!]!.source!)).toBe('local sources')
  })

  test('the forces did not reach Sirte, and the intervention is conditional', () => {
    expect(claimsOn('failed to reach').map((c) => [c.status, c.polarity])).toContainEqual(['attempted', 'did-not'])
    const egypt = layers.claims.filter((c) => words(c).startsWith('Cairo could opt'))
    expect(egypt.every((c) => c.type === 'WARNING' || c.status === 'conditional')).toBe(true)
  })

  test('every value leads to characters of the text', () => {
    for (const claim of layers.claims) {
      for (const span of [claim, claim.trigger, ...claim.actors, ...claim.casualties, ...claim.losses]) {
        expect(span.start).toBeGreaterThanOrEqual(0)
        expect(span.end).toBeGreaterThan(span.start)
        expect(span.end).toBeLessThanOrEqual(text.length)
      }
    }
  })
})
