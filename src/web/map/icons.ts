import { palette } from '../colours.js'
import { type Shape, shapes } from '../shapes.js'

/** Images for the map are named by what they show and drawn when the map first asks for them. */
export interface Icon {
  readonly shape: Shape
  readonly colour: number
  readonly solid: boolean
  readonly struck: boolean
  readonly faded: boolean
  /** Two origins or more. */
  readonly ringed: boolean
}

const flag = (on: boolean) => (on ? '1' : '0')

export function iconName({ shape, colour, solid, struck, faded, ringed }: Icon): string {
  return `event|${shape}|${colour}|${flag(solid)}${flag(struck)}${flag(faded)}${flag(ringed)}`
}

export interface Ink {
  /** Outlines and strokes. */
  readonly line: string
  /** What lies under a hollow sign. */
  readonly paper: string
}

/** Pixels of the canvas for one of the map's: sharp on dense screens. */
export const density = 2

/** Draws the image a name asks for; null for a name of another kind. */
export function drawIcon(name: string, ink: Ink): ImageData | null {
  const [kind, ...rest] = name.split('|')
  if (kind === 'event') return drawEvent(rest, ink)
  if (kind === 'cluster') return drawCluster(rest[0]!.split(',').map(Number), ink)
  return null
}

function drawEvent([shape, colour, flags]: string[], ink: Ink): ImageData {
  const [solid, struck, faded, ringed] = [...flags!].map((f) => f === '1')
  const { pen, pixels } = canvas(30)
  const path = new Path2D(shapes[shape as Shape])
  if (ringed) circle(pen, 15, 15, 13.4, { stroke: ink.line, width: 1.6, fill: ink.paper, alpha: 0.55 })
  pen.translate(15, 15)
  pen.scale(0.82, 0.82)
  pen.translate(-10, -10)
  pen.lineJoin = 'round'
  pen.fillStyle = ink.paper
  pen.fill(path)
  pen.globalAlpha = solid ? (faded ? 0.45 : 1) : 0.25
  pen.fillStyle = palette[Number(colour)]!
  pen.fill(path)
  pen.globalAlpha = 1
  pen.strokeStyle = ink.line
  pen.lineWidth = 1.7
  pen.setLineDash(solid ? [] : [3, 2])
  pen.stroke(path)
  if (struck) {
    pen.setLineDash([])
    for (const [style, width] of [
      [ink.paper, 4.6],
      [ink.line, 2.2],
    ] as const) {
      pen.strokeStyle = style
      pen.lineWidth = width
      pen.beginPath()
      pen.moveTo(1, 19)
      pen.lineTo(19, 1)
      pen.stroke()
    }
  }
  return pixels()
}

/** A ring in the colours of the parties, each as wide as its share of the events. */
function drawCluster(counts: readonly number[], ink: Ink): ImageData {
  const all = counts.reduce((a, b) => a + b, 0)
  const size = all < 5 ? 34 : all < 20 ? 40 : all < 100 ? 48 : 56
  const { pen, pixels } = canvas(size)
  const middle = size / 2
  circle(pen, middle, middle, middle - 1.5, { fill: ink.line })
  let from = -Math.PI / 2
  for (const [colour, n] of counts.entries()) {
    if (n === 0) continue
    const to = from + (2 * Math.PI * n) / all
    pen.beginPath()
    pen.moveTo(middle, middle)
    pen.arc(middle, middle, middle - 3, from, to)
    pen.fillStyle = palette[colour]!
    pen.fill()
    if (n < all) {
      pen.strokeStyle = ink.line
      pen.lineWidth = 1
      pen.stroke()
    }
    from = to
  }
  circle(pen, middle, middle, middle - 8, { fill: ink.paper, stroke: ink.line, width: 1 })
  return pixels()
}

function circle(
  pen: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  { fill, stroke, width = 1, alpha = 1 }: { fill?: string; stroke?: string; width?: number; alpha?: number },
) {
  pen.beginPath()
  pen.arc(x, y, radius, 0, 2 * Math.PI)
  if (fill) {
    pen.globalAlpha = alpha
    pen.fillStyle = fill
    pen.fill()
    pen.globalAlpha = 1
  }
  if (stroke) {
    pen.strokeStyle = stroke
    pen.lineWidth = width
    pen.stroke()
  }
}

function canvas(size: number) {
  const element = document.createElement('canvas')
  element.width = element.height = size * density
  const pen = element.getContext('2d')!
  pen.scale(density, density)
  return { pen, pixels: () => pen.getImageData(0, 0, element.width, element.height) }
}
