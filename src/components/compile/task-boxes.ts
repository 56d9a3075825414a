import { defineHastPlugin } from 'satteri';

/** Says what the boxes of tasks mean to those who don't see them. */
export const taskBoxes = defineHastPlugin({
  name: 'task-boxes',
  element: {
    filter: ['input'],
    visit(node, context) {
      const isDone = node.properties['checked'] === true || node.properties['checked'] === '';
      context.setProperty(node, 'ariaLabel', isDone ? 'Done' : 'To do');
    },
  },
});
