/** The table of methods. Adding one is its file in `method/` and a line here; the contract of methods then runs for it. */
import type { Estimator } from "./Estimator.ts"
import { accu } from "./method/accuracy/accu.ts"
import { accuCopy, depen, accuSim } from "./method/accuracy/accuCopy.ts"
import { guessLca } from "./method/accuracy/guessLca.ts"
import { mle } from "./method/accuracy/mle.ts"
import { popAccu } from "./method/accuracy/popAccu.ts"
import { simpleLca } from "./method/accuracy/simpleLca.ts"
import { slimFast } from "./method/accuracy/slimFast.ts"
import { auto } from "./method/auto/auto.ts"
import { bwa } from "./method/crowd/bwa.ts"
import { dawidSkene, fastDawidSkene } from "./method/crowd/dawidSkene.ts"
import { ebcc } from "./method/crowd/ebcc.ts"
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
import { catd } from "./method/loss/catd.ts"
import { crh } from "./method/loss/crh.ts"
import { crhShares } from "./method/loss/crhShares.ts"
import { pm } from "./method/loss/pm.ts"
import { majority } from "./method/majority.ts"
import { catdNumber } from "./method/number/catdNumber.ts"
import { crhMean, crhMedian } from "./method/number/crhNumber.ts"
import { gtm } from "./method/number/gtm.ts"
import { lfcNumber } from "./method/number/lfcNumber.ts"
import { mean, median } from "./method/number/mean.ts"
import { tdh } from "./method/place/tdh.ts"
import { dart } from "./method/several/dart.ts"
import { ltm } from "./method/several/ltm.ts"
import { averageLog } from "./method/web/averageLog.ts"
import { investment } from "./method/web/investment.ts"
import { pooledInvestment } from "./method/web/pooledInvestment.ts"
import { sums } from "./method/web/sums.ts"
import { truthFinder } from "./method/web/truthFinder.ts"
import { unboundedSums } from "./method/web/unboundedSums.ts"
import { weightedAgreement } from "./method/web/weightedAgreement.ts"
import { weightedMajority } from "./method/weightedMajority.ts"

/** Every method, simplest first. */
export const ESTIMATORS = [
  majority,
  weightedMajority,
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
  pm,
  catd,
  crh,
  crhShares,
  simpleLca,
  guessLca,
  mle,
  accu,
  popAccu,
  accuCopy,
  depen,
  accuSim,
  slimFast,
  tdh,
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
  ebcc,
  kos,
  msr,
  glad,
  mean,
  median,
  crhMean,
  crhMedian,
  catdNumber,
  gtm,
  lfcNumber,
  ltm,
  dart,
  auto,
] as const satisfies ReadonlyArray<Estimator>
