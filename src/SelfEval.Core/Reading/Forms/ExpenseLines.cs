using SelfEval.Model;

namespace SelfEval.Reading.Forms;

/// <summary>The lines of 附件2 by the names that forms in JSON and layouts of documents know them by.</summary>
internal static class ExpenseLines
{
    private static readonly (string Name, Func<ExpenseControl, ExpenseLine?> Get, Func<ExpenseControl, ExpenseLine?, ExpenseControl> With)[] All =
    [
        ("threePublic", static c => c.ThreePublic, static (c, line) => c with { ThreePublic = line }),
        ("vehicles", static c => c.Vehicles, static (c, line) => c with { Vehicles = line }),
        ("vehiclePurchase", static c => c.VehiclePurchase, static (c, line) => c with { VehiclePurchase = line }),
        ("vehicleOperation", static c => c.VehicleOperation, static (c, line) => c with { VehicleOperation = line }),
        ("travelAbroad", static c => c.TravelAbroad, static (c, line) => c with { TravelAbroad = line }),
        ("hospitality", static c => c.Hospitality, static (c, line) => c with { Hospitality = line }),
        ("projects", static c => c.Projects, static (c, line) => c with { Projects = line }),
        ("businessWork", static c => c.BusinessWork, static (c, line) => c with { BusinessWork = line }),
        ("maintenance", static c => c.Maintenance, static (c, line) => c with { Maintenance = line }),
        ("earmarked", static c => c.Earmarked, static (c, line) => c with { Earmarked = line }),
        ("runningCost", static c => c.RunningCost, static (c, line) => c with { RunningCost = line }),
        ("office", static c => c.Office, static (c, line) => c with { Office = line }),
        ("utilitiesAndTravel", static c => c.UtilitiesAndTravel, static (c, line) => c with { UtilitiesAndTravel = line }),
        ("meetingsAndTraining", static c => c.MeetingsAndTraining, static (c, line) => c with { MeetingsAndTraining = line }),
        ("procurement", static c => c.Procurement, static (c, line) => c with { Procurement = line }),
        ("basicAdjustment", static c => c.BasicAdjustment, static (c, line) => c with { BasicAdjustment = line }),
    ];

    /// <summary>A basic data table of these lines alone.</summary>
    public static ExpenseControl Of(Func<string, ExpenseLine?> line) => All.Aggregate(new ExpenseControl(), (control, one) => line(one.Name) is { } known ? one.With(control, known) : control);

    /// <summary>Every line that a basic data table may have, in the order of the table.</summary>
    public static IEnumerable<(string Name, ExpenseLine? Line)> In(ExpenseControl control) => All.Select(one => (one.Name, one.Get(control)));
}
