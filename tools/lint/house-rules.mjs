/** House rules that the linter does not bring along. */
export default {
  meta: { name: 'house' },
  rules: {
    'named-catch': {
      create(context) {
        return {
          CatchClause(node) {
            if (node.param === null) {
              context.report({ node, message: 'A catch names what it caught, and uses it: a swallowed error is an untraceable one.' });
            }
          },
        };
      },
    },
  },
};
