import type { Layers } from '../model/layers.js'
import type { Terminal } from './terminal.js'

/** A sentence's dependency tree, one token a line under its head, with label, tags and the arc's probability. */
export function drawTree({ tokens, tags, arcs }: Layers, sentence: number, { style }: Terminal): string[] {
  const own = tokens.map((_, i) => i).filter((i) => tokens[i]!.sentence === sentence)
  const children = new Map<number, number[]>()
  for (const i of own) {
    const head = arcs[i]?.head ?? -1
    const siblings = children.get(head)
    if (siblings) siblings.push(i)
    else children.set(head, [i])
  }
  const out: string[] = []
  const stack = (children.get(-1) ?? []).map((i) => ({ i, lead: '', last: true, top: true })).reverse()
  for (let node = stack.pop(); node; node = stack.pop()) {
    const { i, lead, last, top } = node
    const [tag, arc] = [tags[i], arcs[i]]
    const branch = top ? '' : `${lead}${last ? '└ ' : '├ '}`
    const label = arc ? `${arc.deprel} ${Math.round(arc.p * 100)}%` : ''
    out.push(
      `  ${style('dim', branch)}${tokens[i]!.text}  ${style('blue', label)} ${style('dim', [tag?.upos, tag?.xpos, tag?.lemma].filter(Boolean).join(' '))}`,
    )
    const below = top ? '' : `${lead}${last ? '  ' : '│ '}`
    const kids = children.get(i) ?? []
    for (let k = kids.length - 1; k >= 0; k--)
      stack.push({ i: kids[k]!, lead: below, last: k === kids.length - 1, top: false })
  }
  return out
}
