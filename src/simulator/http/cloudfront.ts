import { type Answer, answerPage } from './answer.ts';

/**
 * What the network in front of Atlassian answers to what it does not let through, as a GET with a body.
 * https://github.com/guilhemmarchand/TA-jira-service-desk-simple-addon/issues/200
 */
export const answerCloudFront = (): Answer =>
  answerPage(400, 'ERROR: The request could not be satisfied', '400 ERROR', {
    server: 'CloudFront',
    'x-cache': 'Error from cloudfront',
  });
