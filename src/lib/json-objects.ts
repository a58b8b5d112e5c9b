/** A JSON object cut out of a stream, not yet parsed; `line` is where it starts, counted from 1. */
export interface JsonObject {
  readonly line: number
  readonly text: string
}

/**
 * Cuts a stream into the objects at one depth without holding more than one of them: depth 0 for an object a line
 * (or one whole object), depth 2 for the members of a GeoJSON FeatureCollection (`{ "features": [ {…}, {…} ] }`).
 */
export async function* jsonObjects(chunks: AsyncIterable<string>, depth: number): AsyncGenerator<JsonObject> {
  let line = 1
  let level = 0
  let inString = false
  let escaped = false
  let parts: string[] = []
  let startLine = 0
  let inside = false
  for await (const chunk of chunks) {
    let from = 0
    for (let i = 0; i < chunk.length; i++) {
      const c = chunk.charCodeAt(i)
      if (c === 10) line++
      if (inString) {
        if (escaped) escaped = false
        else if (c === 92) escaped = true
        else if (c === 34) inString = false
      } else if (c === 34) inString = true
      else if (c === 123 || c === 91) {
        if (c === 123 && level === depth && !inside) {
          inside = true
          from = i
          startLine = line
        }
        level++
      } else if (c === 125 || c === 93) {
        level--
        if (inside && level === depth) {
          parts.push(chunk.slice(from, i + 1))
          yield { line: startLine, text: parts.join('') }
          parts = []
          inside = false
        }
      }
    }
    if (inside) parts.push(chunk.slice(from))
  }
  if (inside) yield { line: startLine, text: parts.join('') }
}
