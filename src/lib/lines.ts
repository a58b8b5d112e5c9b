/** A line of a stream, or the news that one was longer than allowed (its bytes are skipped, never held). */
export type Line =
  | { readonly number: number; readonly bytes: Uint8Array }
  | { readonly number: number; readonly tooLong: true }

const newline = 10

/** Cuts a byte stream into lines without their end; memory stays below `longest` bytes whatever comes in. */
export async function* lines(stream: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let length = 0
  let number = 1
  const take = (): Line => {
    const line = length > longest ? { number, tooLong: true as const } : { number, bytes: Buffer.concat(parts) }
    parts = []
    length = 0
    number++
    return line
  }
  for await (const chunk of stream) {
    let from = 0
    for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, from)) {
      add(chunk.subarray(from, at))
      yield take()
      from = at + 1
    }
    add(chunk.subarray(from))
  }
  if (length > 0) yield take()

  function add(part: Uint8Array): void {
    length += part.length
    if (length > longest) parts = []
    else if (part.length > 0) parts.push(part)
  }
}
