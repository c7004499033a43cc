"""The gravity model of trade, estimated by Poisson pseudo-maximum likelihood.

    exports = exp(size of the seller in the year + size of the buyer in the year
                  + a ln distance + b common language + c colonial tie)

Poisson pseudo-maximum likelihood takes flows as they are, zeros too, and is consistent where logarithms
are not: Santos Silva and Tenreyro, "The Log of Gravity", Review of Economics and Statistics 88 (2006),
641–658. With effects of each seller and each buyer in each year (Head and Mayer, "Gravity Equations:
Workhorse, Toolkit, and Cookbook", Handbook of International Economics 4, 2014, chapter 3) what a buyer
is expected to take from all sellers is what it took: the model shares it out among them.

The interval of a ratio is a bootstrap by whole buyers, drawn with replacement, percentiles of the
estimates: the pairs cluster bootstrap of Cameron, Gelbach and Miller, "Bootstrap-Based Improvements for
Inference with Clustered Errors", Review of Economics and Statistics 90 (2008), 414–427.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyfixest

from data.gravity.flows import TERMS

FORMULA = f"exports ~ {' + '.join(TERMS)} | seller_year + buyer_year"
DRAWS, SEED = 1000, 2014
EXACT = 1e-12  # so that every run writes the same bytes


@dataclass(frozen=True)
class Fit:
    """An estimate: coefficients of TERMS, their standard errors clustered by buyer, sizes of sellers.

    `sizes` has the effect of each seller in each year, in logarithms, by seller_year. Only those of
    one year can be compared.
    """

    coefficients: pd.Series
    errors: pd.Series
    sizes: pd.Series


def estimate(flows: pd.DataFrame, *, clustered: bool = True) -> Fit:
    """Estimate the model from rows of data.gravity.flows.load_flows.

    Not `clustered`, it is quicker, and its standard errors mean nothing.
    """
    vcov = {"CRV1": "buyer"} if clustered else "iid"
    demeaner = pyfixest.MapDemeaner(fixef_tol=EXACT)
    fit = pyfixest.fepois(FORMULA, flows, vcov=vcov, iwls_tol=EXACT, demeaner=demeaner)
    coefficients = fit.coef()[list(TERMS)]
    effects = np.log(fit.predict(type="response")) - flows[list(TERMS)] @ coefficients
    return Fit(coefficients, fit.se()[list(TERMS)], _sizes(effects, flows))


def _sizes(effects: pd.Series, flows: pd.DataFrame) -> pd.Series:
    """Return the effects of sellers, from those of seller and buyer added up for each flow.

    Over the buyers of a year that have all sellers, the effects of the buyers weigh on all alike.
    """
    sellers = flows.groupby("buyer_year")["seller"].transform("size")
    whole = sellers.eq(flows["seller"].nunique())
    return effects[whole].groupby(flows.loc[whole, "seller_year"]).mean()


def expected(fit: Fit, flows: pd.DataFrame) -> pd.Series:
    """Return what each seller would sell: its share, by size and distance, of what the buyer took.

    `flows` are rows of load_flows, of any buyers, with all their sellers of a year.
    """
    drawn_to = flows[list(TERMS)] @ fit.coefficients + flows["seller_year"].map(fit.sizes)
    weight = np.exp(drawn_to - drawn_to.groupby(flows["buyer_year"]).transform("max"))
    of_buyer = flows["buyer_year"]
    share = weight / weight.groupby(of_buyer).transform("sum")
    return share * flows.groupby(of_buyer)["exports"].transform("sum")


def bootstrap(flows: pd.DataFrame, draws: int = DRAWS, seed: int = SEED) -> Iterator[Fit]:
    """Estimate the model from as many buyers as there are, drawn with replacement, `draws` times.

    A buyer has effects of its own in each year, so that twice its flows count as the buyer twice.
    """
    buyers = sorted(flows["buyer"].unique())
    chance = np.random.default_rng(seed)
    for _draw in range(draws):
        times = flows["buyer"].map(Counter(chance.choice(buyers, len(buyers))))
        drawn = flows.assign(exports=flows["exports"] * times)
        yield estimate(drawn[times > 0], clustered=False)
