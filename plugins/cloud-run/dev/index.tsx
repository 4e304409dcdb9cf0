import './styles.css';
import ReactDOM from 'react-dom/client';
import { devApp } from './devApp';

const container = document.getElementById('root');
if (!container) {
  throw new Error('The page has no element with the id "root"');
}
ReactDOM.createRoot(container).render(devApp.createRoot());
