import type { Explanation } from '../desk/explain.js'
import type { Span } from '../model/text.js'
import { drawTree } from './draw-tree.js'
import { showClaims } from './show-claims.js'
import type { Terminal } from './terminal.js'

/** Every layer of a short text, drawn for a terminal: tree, spans with what they mean and their rules, claims, times. */
export function showLayers({ document, layers, predicates, stages }: Explanation, terminal: Terminal): string {
  const { style } = terminal
  const out: string[] = []
  const title = (words: string) => out.push('', style('bold', words))
  const words = ({ start, end }: Span) => `“${document.text.slice(start, end)}”`
  const list = <T extends Span>(name: string, spans: readonly T[], tell: (span: T) => string) => {
    if (spans.length === 0) return
    title(name)
    for (const span of spans) out.push(`  ${words(span)}  ${tell(span)}`)
  }

  layers.sentences.forEach((sentence, i) => {
    const block = layers.blocks[sentence.block]
    title(`sentence ${i + 1}${block && block.kind !== 'body' ? ` (${block.kind}, ${block.rule})` : ''}`)
    out.push(...drawTree(layers, i, terminal))
  })
  list('units', layers.units, (unit) => unit.kind)
  list(
    'names',
    layers.names,
    (name) => `${name.label} ${name.id ?? ''} by ${name.by} ${name.p.toFixed(2)} ${style('dim', name.rule)}`,
  )
  list('times', layers.times, (time) => {
    const span = time.interval
      ? `${time.interval.earliest ?? '…'} to ${time.interval.latest ?? '…'}, ${time.interval.basis}`
      : 'relative'
    return `${time.type} ${time.value} (${span}) ${style('dim', time.rule)}`
  })
  list('quantities', layers.quantities, (q) => {
    const counts = q.counts ? ` of ${words(q.counts)}` : ''
    return `${q.low ?? '…'} to ${q.high ?? '…'}${q.unit ? ` ${q.unit}` : ''}${counts} ${style('dim', q.rule)}`
  })
  list('equipment', layers.equipment, (e) => `${e.class}, ${e.type ?? 'no type'} ${style('dim', e.rule)}`)
  list('places', layers.places, (p) => {
    const point = p.place ? `${p.place.id} ${p.place.lat.toFixed(3)},${p.place.lon.toFixed(3)}` : 'unresolved'
    return `${p.use}, ${p.precision}: ${p.name} ${point}; ${p.reason} ${style('dim', p.rule)}`
  })
  list('actors', layers.actors, (a) => {
    return `${a.actor ?? 'provisional'}: ${a.name} ${a.country ?? '–'} ${a.sector}; ${a.reason} ${style('dim', a.rule)}`
  })
  if (layers.attributions.length > 0) {
    title('attributions')
    for (const a of layers.attributions) {
      const source = a.source ? words(a.source) : 'a hidden source'
      const meant = a.speaker ? `${source} = ${words(a.speaker)}` : source
      const cue = a.cue ? ` (${words(a.cue)}, ${a.kind})` : ''
      const side = a.side
        ? `; side: ${a.side.party === 'none' ? 'none' : a.side.name}, ${a.side.reason} ${style('dim', a.side.rule)}`
        : ''
      const inside = a.parent === null ? '' : ` inside ${words(layers.attributions[a.parent]!.cue ?? a.content)}`
      out.push(`  ${meant} ${a.stance}${cue}${inside}: ${words(a.content)} ${style('dim', a.rule)}${side}`)
    }
  }
  list(
    'predicates',
    predicates,
    ({ claim, why }) => `${claim ? style('green', claim) : 'no claim'}: ${style('dim', why.join('; '))}`,
  )
  title('claims')
  out.push(showClaims(document, layers, terminal).trimEnd())
  title('stages')
  for (const { name, ms } of stages) out.push(`  ${name.padEnd(20)} ${ms.toFixed(2).padStart(8)} ms`)
  return `${out.slice(1).join('\n')}\n`
}
