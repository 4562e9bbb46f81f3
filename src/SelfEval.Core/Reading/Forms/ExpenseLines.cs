using SelfEval.Model;

namespace SelfEval.Reading.Forms;

/// <summary>The lines of 附件2 by the names that forms in JSON and layouts of documents know them by.</summary>
internal static class ExpenseLines
{
    /// <summary>A basic data table of these lines alone.</summary>
    public static ExpenseControl Of(Func<string, ExpenseLine?> line) => new()
    {
        ThreePublic = line("threePublic"),
        Vehicles = line("vehicles"),
        VehiclePurchase = line("vehiclePurchase"),
        VehicleOperation = line("vehicleOperation"),
        TravelAbroad = line("travelAbroad"),
        Hospitality = line("hospitality"),
        Projects = line("projects"),
        BusinessWork = line("businessWork"),
        Maintenance = line("maintenance"),
        Earmarked = line("earmarked"),
        RunningCost = line("runningCost"),
        Office = line("office"),
        UtilitiesAndTravel = line("utilitiesAndTravel"),
        MeetingsAndTraining = line("meetingsAndTraining"),
        Procurement = line("procurement"),
        BasicAdjustment = line("basicAdjustment"),
    };

    /// <summary>Every line that a basic data table may have, in the order of the table.</summary>
    public static IEnumerable<(string Name, ExpenseLine? Line)> In(ExpenseControl control) =>
    [
        ("threePublic", control.ThreePublic),
        ("vehicles", control.Vehicles),
        ("vehiclePurchase", control.VehiclePurchase),
        ("vehicleOperation", control.VehicleOperation),
        ("travelAbroad", control.TravelAbroad),
        ("hospitality", control.Hospitality),
        ("projects", control.Projects),
        ("businessWork", control.BusinessWork),
        ("maintenance", control.Maintenance),
        ("earmarked", control.Earmarked),
        ("runningCost", control.RunningCost),
        ("office", control.Office),
        ("utilitiesAndTravel", control.UtilitiesAndTravel),
        ("meetingsAndTraining", control.MeetingsAndTraining),
        ("procurement", control.Procurement),
        ("basicAdjustment", control.BasicAdjustment),
    ];
}
