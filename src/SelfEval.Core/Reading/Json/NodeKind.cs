namespace SelfEval.Reading.Json;

internal enum NodeKind : byte
{
    Object,
    Array,
    String,
    Number,
    Boolean,
    Null,
}
