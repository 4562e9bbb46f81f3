using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace SelfEval.Tests.Shapes;

/// <summary>A shape's parameters stand where the shape does: in the order in which the workflows first ask for them.</summary>
public sealed class ShapeParametersTests
{
    [Fact]
    public void Parameters_OfShapes_StandInTheOrderOfTheShapes()
    {
        JObject book = JObject.Parse(File.ReadAllText(Repository.PathOf("rules", "shapes", "rulebook.json")), new JsonLoadSettings { CommentHandling = CommentHandling.Ignore });
        string[] shapes = [.. book["workflows"]!.Select(w => w.ToString())];

        (string Name, int Shape)[] parameters = [.. ((JObject)book["parameters"]!).Properties().Select(p => (p.Name, Array.FindIndex(shapes, s => Asks(s, p.Name)))).Where(p => p.Item2 >= 0)];

        parameters.Length.Should().BeGreaterThan(50);
        parameters.Select(p => p.Shape).Should().BeInAscendingOrder(string.Join('\n', parameters));
    }

    private static bool Asks(string text, string name) => Regex.IsMatch(text, $"(?<!\\w){name}(?!\\w)");
}
