// Child process of unusable.test.ts: opens the file and says how that went.
import { openSqlite } from '../../../store/sqlite/open.ts';

try {
  openSqlite({ path: process.argv[2] ?? '' }).database.close();
  console.log('opened');
} catch (error) {
  console.log(String(error));
}
