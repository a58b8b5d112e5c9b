import { stage } from '../model/stage.js'

export const parse = stage({
  name: 'parse',
  needs: ['sentences', 'tokens', 'units'],
  gives: ['tags', 'arcs'],
  run() {
    return { tags: [], arcs: [] }
  },
})
