import { evaluate } from "../app/domain/repayment/evaluate.ts";
import { xirr } from "../app/domain/repayment/return-rate.ts";
import { addDays } from "../app/domain/deadlines.ts";
import { makeTerms, classJson, outcomeJson, threshold, capital, premium, result, holding } from "./domain/repayment/make-terms.ts";
const days = Array.from({length:60},(_,i)=>{const m=i*3; const y=2020+Math.floor(m/12)+ (m%12===11?0:0); return `${y}-${String(m%12+1).padStart(2,"0")}-28`;});
const terms = makeTerms({ startsOn:"2020-01-01", endsOn:"2035-01-01", classes:[classJson({coupon:{perYear:"0.02",years:15}})], couponDays: days, outcomes:[
 outcomeJson("capital",{payOn:"2035-01-01",attainment:threshold("m","count","56"),pays:capital()})], isMonotone:false});
const holdings=[holding(60_000_000n),holding(40_000_000n,{commitment:2,investorId:"b",receipts:[{on:"2020-06-01",cents:40_000_000n}]})];
const results={results:[result("m",60,{of:68})],profiles:[]};
const go=()=>evaluate({terms:[terms],results,ledger:{holdings,terminatedOn:null},asOf:"2026-01-01"});
for(let i=0;i<200;i++)go();
let t=performance.now(); for(let i=0;i<2000;i++)go(); console.log("evaluate 10k:",Math.round((performance.now()-t)*5),"ms", go().lines.length);
const unresolved={results:[],profiles:[]};
t=performance.now(); for(let i=0;i<2000;i++)evaluate({terms:[terms],results:unresolved,ledger:{holdings,terminatedOn:null},asOf:"2026-01-01"}); console.log("evaluate unsettled 10k:",Math.round((performance.now()-t)*5));
const flows=Array.from({length:1000},(_,i)=>({on:addDays("2016-01-01",i*7),amount:(i%3===0?-1:1)*((i*7919)%1000+1)-(i<200?400:0)}));
for(let i=0;i<50;i++)xirr(flows); t=performance.now(); for(let i=0;i<200;i++)xirr(flows); console.log("xirr ms",(performance.now()-t)/200,xirr(flows));
