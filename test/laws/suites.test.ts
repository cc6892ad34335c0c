/** What comes later, rules, policies, readers, methods. */
import { ESTIMATOR_LAWS } from "./estimators.ts"
import { READER_LAWS } from "./readers.ts"
import { OTHER_SUITES } from "./suites.ts"
import { tryLaws } from "./Tried.ts"

tryLaws([...OTHER_SUITES, ...READER_LAWS, ...ESTIMATOR_LAWS])
