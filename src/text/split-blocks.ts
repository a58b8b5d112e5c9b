import { stage } from '../model/stage.js'

export const splitBlocks = stage({
  name: 'split-blocks',
  needs: [],
  gives: ['blocks'],
  run() {
    return { blocks: [] }
  },
})
