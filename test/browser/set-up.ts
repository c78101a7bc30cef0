import { configure } from '@testing-library/react';
import { configure as configureStories } from 'storybook/test';

/** As long as anything is waited for that comes by itself: a second, as it is by default, is what a busy machine may stand still. */
const asyncUtilTimeout = 10_000;

// Effects run twice, as they do while a host develops: what would ask or tell twice shows.
configure({ reactStrictMode: true, asyncUtilTimeout });
configureStories({ asyncUtilTimeout });
