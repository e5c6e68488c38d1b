namespace Cinelake.Lake;

/// <summary>The JSON type that a field must have (null is always allowed).</summary>
public enum RecordFieldType
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A number without fraction or exponent, of at most twelve digits.</summary>
    Integer,

    /// <summary>A number below a million.</summary>
    Number,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>An object: a struct.</summary>
    Object,

    /// <summary>An array of objects: an array of structs.</summary>
    Objects,
}
