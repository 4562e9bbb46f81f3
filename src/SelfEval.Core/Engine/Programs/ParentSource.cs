using SelfEval.Reading.Diagnostics;

namespace SelfEval.Engine.Programs;

/// <summary>Finds the text of the book that another one extends: by the extending file and the id it gives.</summary>
internal delegate SourceText? ParentSource(SourceText child, string id);
