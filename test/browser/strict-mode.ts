import { configure } from '@testing-library/react';

// Effects run twice, as they do while a host develops: what would ask or tell twice shows.
configure({ reactStrictMode: true });
