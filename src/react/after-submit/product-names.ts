/** The words for each product. */
export const products = { jira: 'productJira', confluence: 'productConfluence' } as const;
