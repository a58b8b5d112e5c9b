import type { ActorMention } from '../../model/actor.js'
import type { Scene } from './scene.js'

/** "The rebels" in a report that names one armed opponent of the state means that one. */
export function settleTerms(scene: Scene, mentions: ActorMention[]): ActorMention[] {
  const parties = new Map<string, string | null>()
  for (const { actor, sector, country } of mentions) {
    if (actor !== null && !actor.startsWith('P-') && (sector === 'REB' || sector === 'UAF' || sector === 'CRM'))
      parties.set(actor, country)
  }
  return mentions.map((mention) => {
    if (mention.actor !== null || mention.descriptive || mention.rule !== 'A16') return mention
    if (mention.sector !== 'REB' && mention.sector !== 'UAF') return mention
    if (!/^the /i.test(scene.text.slice(mention.start - 4, mention.start))) return mention
    // "the anti-government rebels" are of the country; a body of many countries is called by other words
    const isLocal = locals.test(scene.text.slice(mention.start, mention.end))
    const fitting = [...parties]
      .filter(([, country]) => (country === null ? !isLocal : country === mention.country))
      .map(([id]) => id)
    if (fitting.length === 0) return mention
    if (fitting.length > 1)
      return { ...mention, alternatives: fitting, reason: `the report names several: ${fitting.join(', ')}` }
    const party = scene.table.get(fitting[0]!, scene.context.on)!
    return {
      ...mention,
      actor: party.id,
      name: party.name,
      sector: party.sector,
      descriptive: true,
      reason: 'the only armed party of its kind this report names',
      rule: 'A17',
    }
  })
}

const locals = /\b(?:rebels?|opposition|insurgency|rebellion)\b|\banti-/i
