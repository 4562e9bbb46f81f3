namespace SelfEval.Documents.Layouts;

/// <summary>The sections of a layout and the keys that each may hold: what a word can stand for.</summary>
internal static class LayoutSections
{
    public static readonly IReadOnlyDictionary<string, string[]> Keys = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["titles"] = ["selfEvaluation", "target", "monitoring", "basic", "department", "project", "continued"],
        ["labels"] = ["projectName", "department", "authority", "implementer", "reporter", "year", "moneyUnit", "other"],
        ["money"] = ["fullYear", "initial", "executed", "adjustment", "carriedIn", "balance", "weight", "rate", "score", "reason", "ignored"],
        ["moneyRows"] = ["side", "total", "bySource", "byUse", "usePart", "midTerm", "executionRow"],
        ["goals"] = ["side", "expected", "actual", "midTerm"],
        ["columns"] =
        [
            "number", "level1", "level2", "name", "target", "adjustedTarget", "operator", "unit", "actual", "weight", "level1Weight", "level2Weight", "score", "reviewScore",
            "reviewReason", "coefficient", "reason", "criterion", "nature", "direction", "grade", "money", "note", "other", "sub",
        ],
        ["rows"] = ["total", "subtotal", "grade", "remark", "notes", "side", "group"],
        ["expense"] =
        [
            "establishment", "inPost", "staffRate", "priorActual", "budget", "actual", "head", "threePublic", "vehicles", "vehiclePurchase", "vehicleOperation", "travelAbroad",
            "hospitality", "projects", "businessWork", "maintenance", "earmarked", "runningCost", "office", "utilitiesAndTravel", "meetingsAndTraining", "procurement",
            "basicAdjustment", "approvedArea", "actualArea", "areaRate", "budgetInvestment", "actualInvestment", "investmentRate", "thrift",
        ],
        ["noise"] = ["prompt", "person", "date", "signature"],
        ["statements"] =
        [
            "年初预算", "全年预算", "收入合计", "支出合计", "基本支出", "项目支出", "政府性基金支出", "国有资本经营支出", "社会保险基金支出", "人员经费", "公用经费",
            "年初结转结余", "年末结转结余", "三公经费", "政府采购", "在职人数", "退休人数", "年初预算项目数", "决算项目数", "未列入年初预算项目数",
        ],
        ["projects"] = ["initial", "increase", "decrease", "either", "executed", "carryOver", "purpose", "unplanned"],
        ["counts"] = ["unit"],
    };
}
