interface Tagged {
  readonly upos: string
  readonly xpos: string
  readonly lemma: string
}

interface Form {
  readonly lemma: string
  readonly pos: 'v' | 'n'
}

/**
 * Tags whose lemma is the one a table of word forms knows, where it knows one: a learned lemmatiser may write "proxi" for
 * "proxies". Where the table has several ("found" of find and of found) the learned one decides if it is among them.
 */
export function knownLemmas<T extends Tagged>(
  tags: readonly T[],
  lower: readonly string[],
  forms: (word: string) => readonly Form[],
): T[] {
  return tags.map((tag, i) => {
    const pos =
      tag.upos === 'VERB' || tag.upos === 'AUX' ? 'v' : tag.upos === 'NOUN' || tag.upos === 'PROPN' ? 'n' : null
    if (!pos) return tag
    const learned = tag.lemma.toLowerCase()
    let first: string | null = null
    for (const form of forms(lower[i]!)) {
      if (form.pos !== pos) continue
      if (form.lemma === learned) return tag
      first ??= form.lemma
    }
    return first === null ? tag : { ...tag, lemma: first }
  })
}
