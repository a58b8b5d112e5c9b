import { stage } from '../model/stage.js'

export const findNames = stage({
  name: 'find-names',
  needs: ['sentences', 'tokens', 'equipment'],
  gives: ['names'],
  run() {
    return { names: [] }
  },
})
