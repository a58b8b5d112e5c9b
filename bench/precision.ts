import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { loadKnowledge } from '../src/knowledge/load.js'
import { read } from '../src/pipeline.js'
import { report } from './accuracy/suite.js'

/** News of every kind, of which the half that speaks least of conflict is read. */
const corpora = ['ner/worldwide_newswire', 'geo/geowebnews', 'geo/lgl', 'dedup/giveme5w1h_event_clusters']

/** Words whose share in an article ranks it; nothing of the engine, so that what it finds does not choose what is read. */
const conflict =
  /\b(army|armed|soldiers?|troops?|militar\w*|rebels?|militants?|insurgents?|terror\w*|gunm[ae]n|guerrillas?|militias?|bomb\w*|missiles?|rockets?|air ?strikes?|shell(ed|ing)|killed|wounded|attack\w*|clash\w*|ceasefire|war|wars|troops|hostages?|protest\w*|police|coup|sanctions?|refugees?|conflict|violence|weapons?)\b/gi

/**
 * Draws claims from news that is not about conflict, for a person to read and judge:
 * `node scripts/run.js bench/precision -- --seed 1 --claims 200`. Prints one claim a line with its sentence.
 */
function main(): void {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: '../shared/corpora' },
      seed: { type: 'string', default: '1' },
      claims: { type: 'string', default: '200' },
      articles: { type: 'string', default: '600' },
    },
  })
  const know = loadKnowledge()
  const random = generator(Number(values.seed))
  const articles = shuffled(quieterHalf(corpora.flatMap((name) => load(join(values.corpora, name)))), random)
  const lines: string[] = []
  let sentences = 0
  for (const text of articles.slice(0, Number(values.articles))) {
    const layers = read(report('article', text), know)
    sentences += layers.sentences.length
    for (const claim of layers.claims) {
      const at = layers.sentences.find((s) => s.start <= claim.trigger.start && claim.trigger.end <= s.end)
      const who = claim.actors.map((a) => `${a.role}:${text.slice(a.start, a.end)}`).join('; ')
      const words = text.slice(claim.trigger.start, claim.trigger.end)
      const sentence = at ? text.slice(at.start, at.end).replace(/\s+/g, ' ') : ''
      lines.push(
        `${claim.type} ${claim.confidence} “${words}” ${who} | ${claim.status} ${claim.polarity} | ${sentence}`,
      )
    }
  }
  console.log(`${lines.length} claims in ${sentences} sentences of ${values.articles} articles`)
  for (const line of shuffled(lines, random).slice(0, Number(values.claims))) console.log(line)
}

/** The texts with less than the median share of conflict's words. */
function quieterHalf(texts: readonly string[]): string[] {
  const ranked = texts
    .map((text) => ({ text, share: (text.match(conflict)?.length ?? 0) / (text.length + 1) }))
    .sort((a, b) => a.share - b.share || (a.text < b.text ? -1 : 1))
  return ranked.slice(0, ranked.length >> 1).map(({ text }) => text)
}

function load(path: string): string[] {
  return gunzipSync(readFileSync(`${path}.jsonl.gz`))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text)
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const order = [...list]
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order
}

/** Numbers in [0, 1) from a seed (mulberry32), the same on every machine. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

main()
