/** What no database can hold as text: NUL and halves of surrogate pairs. */
const unstorable = /\0|\p{Surrogate}/gu

/** The text with each such character replaced by U+FFFD, one for one, so that no offset moves. */
export function storable(text: string): string {
  return text.replace(unstorable, '\uFFFD')
}

/** JSON whose strings a database can hold. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_, part) => (typeof part === 'string' ? storable(part) : part))
}
