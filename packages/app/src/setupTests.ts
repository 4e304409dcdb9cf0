import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The whole app takes its time to appear on a busy machine.
configure({ asyncUtilTimeout: 10_000 });
