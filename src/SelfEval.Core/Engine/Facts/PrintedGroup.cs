namespace SelfEval.Engine.Facts;

/// <summary>
/// A group of level 1 as a form prints it (印出的一级指标): its name as names are compared, what that is to the rule book, the points of its rows and
/// the first of them, -1 where it has none; rows about execution apart.
/// </summary>
internal readonly record struct PrintedGroup(string Name, LaidDownName Meaning, decimal Weight, int First);
