import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A whole form or app takes its time to appear on a busy machine.
configure({ asyncUtilTimeout: 10_000 });
