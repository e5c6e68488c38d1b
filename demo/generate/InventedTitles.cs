namespace Cinelake.Demo.Generate;

/// <summary>Titles of films that were never made. Short ones come up again and again, as "Mother" does.</summary>
internal static class InventedTitles
{
    private static readonly string[] Adjectives =
    [
        "Last", "Silent", "Broken", "Golden", "Forgotten", "Lonely", "Crimson", "Hidden", "Second", "Burning", "Pale", "Endless", "Secret", "Distant", "Restless",
        "Invisible", "Stolen", "Wild", "Quiet", "Northern", "Blind", "Bitter", "Hollow", "Electric", "Ordinary", "Perfect", "Reluctant", "Borrowed", "Seventh", "Great",
    ];

    private static readonly string[] Nouns =
    [
        "River", "House", "Garden", "Summer", "Winter", "Promise", "Letter", "Train", "Bridge", "Mountain", "Island", "Soldier", "Dancer", "Widow", "Stranger", "Harbour",
        "Road", "Mirror", "Song", "Shadow", "Storm", "Kingdom", "Daughter", "Brother", "Witness", "Fisherman", "Clock", "Wedding", "Verdict", "Circus", "Orchard",
        "Lighthouse", "Market", "Night", "Morning", "Desert", "Door", "Fire", "Horizon", "Lesson", "Machine", "Neighbour", "Ocean", "Passenger", "Question", "Sparrow",
    ];

    private static readonly string[] Places =
    [
        "Lisbon", "the North", "Valparaíso", "Trieste", "the Valley", "São Luís", "Kraków", "Montevideo", "the Coast", "Oslo", "Marrakesh", "Bahía", "the Border", "Århus",
        "Kyōto", "the Delta", "Odessa", "Goa", "the Plains", "Antwerp",
    ];

    private static readonly string[] Single = ["Mother", "Home", "Alone", "Hunger", "Paradise", "Exile", "Echo", "Salt", "Broken", "The Return", "Saudade", "Nómadas"];

    /// <summary>A title.</summary>
    public static string Next(ref SeededRandom random) => random.Below(100) switch
    {
        < 1 => random.Pick(Single),
        < 10 => $"The {random.Pick(Adjectives)} {random.Pick(Nouns)} of {random.Pick(Places)}",
        < 30 => $"{random.Pick(Adjectives)} {random.Pick(Nouns)} of {InventedNames.Surname(ref random)}",
        < 50 => InventedNames.Person(ref random, random.Chance(0.5)),
        < 70 => $"{InventedNames.Surname(ref random)} and the {random.Pick(Nouns)}",
        < 90 => $"The {InventedNames.Surname(ref random)} {random.Pick(Nouns)}",
        _ => $"{InventedNames.Surname(ref random)} {random.Below(99) + 2}",
    };
}
