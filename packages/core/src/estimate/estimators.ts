/** The table of methods. Adding one is its file in `method/` and a line here; the contract of methods then runs for it. */
import type { Estimator } from "./Estimator.ts"
import { accu } from "./method/accuracy/accu.ts"
import { guessLca } from "./method/accuracy/guessLca.ts"
import { mle } from "./method/accuracy/mle.ts"
import { popAccu } from "./method/accuracy/popAccu.ts"
import { simpleLca } from "./method/accuracy/simpleLca.ts"
import { bwa } from "./method/crowd/bwa.ts"
import { dawidSkene, fastDawidSkene } from "./method/crowd/dawidSkene.ts"
import { glad } from "./method/crowd/glad.ts"
import { ibcc } from "./method/crowd/ibcc.ts"
import { kos } from "./method/crowd/kos.ts"
import { lfc } from "./method/crowd/lfc.ts"
import { mace } from "./method/crowd/mace.ts"
import { msr } from "./method/crowd/msr.ts"
import { oneCoin } from "./method/crowd/oneCoin.ts"
import { wawa } from "./method/crowd/wawa.ts"
import { zenCrowd } from "./method/crowd/zenCrowd.ts"
import { zeroBasedSkill } from "./method/crowd/zeroBasedSkill.ts"
import { cosine } from "./method/estimates/cosine.ts"
import { threeEstimates } from "./method/estimates/threeEstimates.ts"
import { twoEstimates } from "./method/estimates/twoEstimates.ts"
import { majority } from "./method/majority.ts"
import { averageLog } from "./method/web/averageLog.ts"
import { investment } from "./method/web/investment.ts"
import { pooledInvestment } from "./method/web/pooledInvestment.ts"
import { sums } from "./method/web/sums.ts"
import { truthFinder } from "./method/web/truthFinder.ts"
import { unboundedSums } from "./method/web/unboundedSums.ts"
import { weightedAgreement } from "./method/web/weightedAgreement.ts"

/** Every method, simplest first. */
export const ESTIMATORS = [
  majority,
  weightedAgreement,
  sums,
  averageLog,
  unboundedSums,
  investment,
  pooledInvestment,
  truthFinder,
  cosine,
  twoEstimates,
  threeEstimates,
  simpleLca,
  guessLca,
  mle,
  accu,
  popAccu,
  dawidSkene,
  fastDawidSkene,
  lfc,
  ibcc,
  wawa,
  zeroBasedSkill,
  zenCrowd,
  oneCoin,
  mace,
  bwa,
  kos,
  msr,
  glad,
] as const satisfies ReadonlyArray<Estimator>
