import type { ActorMention } from '../../model/actor.js'
import { learnPerson } from './described.js'
import type { Phrase } from './phrases.js'
import { resolve } from './resolve.js'
import type { Scene } from './scene.js'
import { settleTerms } from './settle-terms.js'
import type { Who } from './who.js'

/** Every mention of somebody who acts or is acted upon, in reading order. */
export function mentions(scene: Scene): ActorMention[] {
  const phrases = scene.byLine.flat()
  for (const phrase of phrases) learnPerson(scene, phrase)
  const found = phrases.flatMap((phrase) => {
    const who = resolve(scene, phrase)
    return who === null ? [] : [mention(scene, phrase, who)]
  })
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return settleTerms(
    scene,
    found.filter((m, i) => i === 0 || m.start !== found[i - 1]!.start || m.end !== found[i - 1]!.end),
  )
}

function mention(scene: Scene, phrase: Phrase, who: Who): ActorMention {
  const { pieces } = scene.lines[phrase.line]!
  const { start: from } = pieces[phrase.first]!
  const [, before = ''] = article.exec(scene.text.slice(Math.max(0, from - 5), from)) ?? []
  const start = from - before.length
  const end = pieces[phrase.last - 1]!.end
  const { descriptive, alternatives, reason, rule, country, sector, actor } = who
  const name = who.name ?? scene.text.slice(start, end).replace(/\s+/g, ' ')
  return { start, end, actor, name, country, sector, descriptive, part: phrase.part, alternatives, reason, rule }
}

/** "[al-]Shabaab": the Arabic article before a name. */
const article = /(?:^|[^\p{L}-])((?:al|el|an|ar|as|ash|at|ad|az)-)$/iu
