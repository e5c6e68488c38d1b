namespace Cinelake.Demo.Generate;

/// <summary>Names of people and roles who do not exist, put together from parts.</summary>
internal static class InventedNames
{
    private static readonly string[] Women =
    [
        "Adela", "Agnes", "Amália", "Beatriz", "Bianca", "Carmen", "Cecília", "Clara", "Dagny", "Dolores", "Edith", "Elena", "Esther", "Fátima", "Flora", "Greta",
        "Hana", "Helena", "Ines", "Ingrid", "Irene", "Joana", "Judith", "Karin", "Leonor", "Lídia", "Livia", "Lúcia", "Magda", "Maren", "Marta", "Milena",
        "Nadia", "Noemi", "Olga", "Paloma", "Petra", "Ramona", "Renata", "Rosa", "Ruth", "Sabine", "Selma", "Silvia", "Sofia", "Sunniva", "Teresa", "Thérèse",
        "Ulla", "Valeria", "Vera", "Viola", "Wanda", "Yara", "Zoé", "Zuzana",
    ];

    private static readonly string[] Men =
    [
        "Adrian", "Afonso", "Albert", "André", "Anton", "Arno", "Bento", "Bruno", "Caio", "Carl", "Cosme", "Damián", "Dario", "Diego", "Edgar", "Elias", "Emil",
        "Enzo", "Erik", "Fabio", "Felix", "Gaspar", "Goran", "Gustavo", "Hans", "Heitor", "Hugo", "Ignacio", "Ivo", "Jakob", "João", "Jonas", "Julio", "Karel",
        "Lars", "Leandro", "Luís", "Marek", "Mateo", "Milan", "Nico", "Nils", "Oscar", "Otto", "Pablo", "Pavel", "Rafael", "Ramón", "Rui", "Sergio", "Stefan",
        "Tadeu", "Tomás", "Ugo", "Viktor", "Vítor", "Walter", "Yannis", "Zeno",
    ];

    private static readonly string[] Starts =
    [
        "Abel", "Alm", "And", "Ar", "Bal", "Barr", "Bel", "Berg", "Bor", "Brand", "Cald", "Camp", "Car", "Cast", "Cor", "Dal", "Del", "Dor", "Eck", "El", "Esp",
        "Fal", "Far", "Ferr", "Fon", "Gal", "Gar", "Gold", "Gran", "Hal", "Hart", "Hol", "Jans", "Kal", "Kir", "Kov", "Lan", "Lar", "Lind", "Lom", "Mac", "Mal",
        "Mar", "Mend", "Mont", "Mor", "Nav", "Nor", "Ol", "Or", "Pal", "Par", "Per", "Pin", "Quint", "Ram", "Ros", "Sal", "San", "Sel", "Sol", "Stein", "Tal",
        "Tor", "Val", "Var", "Vel", "Vill", "Wal", "West", "Zal", "Zam",
    ];

    private static readonly string[] Ends =
    [
        "aga", "ales", "anha", "anov", "ares", "arro", "asco", "berg", "dal", "dero", "edo", "eira", "elli", "ensen", "er", "ería", "ero", "esco", "eşti", "etti",
        "ez", "feld", "gaard", "holm", "iano", "ić", "ier", "inger", "ini", "inho", "ins", "ista", "itz", "man", "mann", "mark", "oni", "oso", "ova", "quist",
        "rup", "son", "stad", "strøm", "ton", "uela", "ura", "vik", "wood", "yan",
    ];

    private static readonly string[] Roles =
    [
        "The Neighbour", "Inspector", "Doctor", "Nurse", "The Stranger", "Teacher", "Mother", "Father", "Grandmother", "Captain", "The Waiter", "Driver", "Judge",
        "Policeman", "The Widow", "Priest", "Journalist", "Shopkeeper", "Narrator", "The Landlord",
    ];

    /// <summary>A first name and a surname.</summary>
    public static string Person(ref SeededRandom random, bool woman) => $"{random.Pick(woman ? Women : Men)} {Surname(ref random)}";

    /// <summary>A surname: one of some 3,600.</summary>
    public static string Surname(ref SeededRandom random) => random.Pick(Starts) + random.Pick(Ends);

    /// <summary>A role: a first name, a full name, a function, a function with a name, or two roles run together.</summary>
    public static string Role(ref SeededRandom random, bool woman) => random.Below(10) switch
    {
        < 4 => random.Pick(woman ? Women : Men),
        < 7 => Person(ref random, woman),
        < 8 => random.Pick(Roles),
        < 9 => $"{random.Pick(Roles)} {Surname(ref random)}",
        _ => $"{random.Pick(woman ? Women : Men)}{random.Pick(Roles)}",
    };
}
