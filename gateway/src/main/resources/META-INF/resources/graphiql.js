'use strict';

const example = `# Ctrl-Enter asks. The docs (top left) show what there is to ask.
# The header Jingkai-As-Of, under "Headers" below, asks as of an earlier instant.
{
  __typename
}
`;

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({
      url: '/graphql',
      subscriptionUrl: `${location.origin.replace(/^http/, 'ws')}/graphql`,
      headers: { Accept: 'application/graphql-response+json' },
    }),
    defaultQuery: example,
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: false,
  }),
);
