/** What the check needs of Node's global Buffer, for a browser. */
export { Buffer } from 'buffer';
