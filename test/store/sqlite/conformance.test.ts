import { storeSuite } from '../../conformance/store/suite.ts';
import { openFresh } from './open-store.ts';

storeSuite('SQLite', openFresh);
