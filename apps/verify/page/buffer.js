/** Gives the check what it needs of Node's global Buffer in a browser. */
export { Buffer } from 'buffer';
