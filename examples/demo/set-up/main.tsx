import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SetUpPage } from './set-up-page.tsx';
import '../demo.css';
import './set-up.css';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <SetUpPage />
    </StrictMode>,
  );
}
