using Cinelake.Lake;

namespace Cinelake.Tests.Stores.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task An_object_put_from_bytes_reads_back_as_it_was()
    {
        (await Store.PutIfAbsentAsync(At("Raw/a.csv"), Bytes("id;título\n"), Cancellation)).ShouldBeTrue();

        (await ReadAsync(At("Raw/a.csv"))).ShouldBe(Bytes("id;título\n"));
        (await Store.FindAsync(At("Raw/a.csv"), Cancellation)).ShouldBe(new StoredObject(At("Raw/a.csv"), 11));
        (await ListAsync("Raw")).ShouldBe(["Raw/a.csv"]);
    }

    [Fact]
    public async Task An_object_put_from_a_file_reads_back_as_it_was_and_leaves_the_file()
    {
        var file = LocalFile(Noise(100_000));

        (await Store.PutIfAbsentAsync(At("Raw/a.bin"), file, Cancellation)).ShouldBeTrue();

        (await ReadAsync(At("Raw/a.bin"))).ShouldBe(Noise(100_000));
        File.Exists(file).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_of_20_MB_reads_back_as_it_was()
    {
        (await Store.PutIfAbsentAsync(At("Raw/large.bin"), LocalFile(Noise(20_000_001)), Cancellation)).ShouldBeTrue();

        (await ReadAsync(At("Raw/large.bin"))).AsSpan().SequenceEqual(Noise(20_000_001)).ShouldBeTrue();
        (await UnfinishedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_of_the_scratch_folder_becomes_an_object()
    {
        using var scratch = Store.OpenScratch();
        var file = scratch.PathOf("part/part-00000.parquet");
        await File.WriteAllBytesAsync(file, Noise(1000), Cancellation);

        (await Store.PutIfAbsentAsync(At("Trusted/part-00000.parquet"), file, Cancellation)).ShouldBeTrue();

        scratch.Dispose();
        (await ReadAsync(At("Trusted/part-00000.parquet"))).ShouldBe(Noise(1000));
    }

    [Fact]
    public async Task An_empty_object_is_an_object()
    {
        (await Store.PutIfAbsentAsync(At("Raw/empty-bytes"), Array.Empty<byte>(), Cancellation)).ShouldBeTrue();
        (await Store.PutIfAbsentAsync(At("Raw/empty-file"), LocalFile([]), Cancellation)).ShouldBeTrue();

        (await ReadAsync(At("Raw/empty-bytes"))).ShouldBeEmpty();
        (await Store.FindAsync(At("Raw/empty-file"), Cancellation)).ShouldBe(new StoredObject(At("Raw/empty-file"), 0));
    }

    [Fact]
    public async Task A_taken_name_keeps_its_object()
    {
        await Store.PutIfAbsentAsync(At("Raw/a"), Bytes("first"), Cancellation);

        (await Store.PutIfAbsentAsync(At("Raw/a"), Bytes("second"), Cancellation)).ShouldBeFalse();
        (await Store.PutIfAbsentAsync(At("Raw/a"), LocalFile(Bytes("third")), Cancellation)).ShouldBeFalse();

        (await ReadAsync(At("Raw/a"))).ShouldBe(Bytes("first"));
        (await UnfinishedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_missing_object_is_null_to_find_and_an_error_to_read()
    {
        using var scratch = Store.OpenScratch();

        (await Store.FindAsync(At("Raw/none"), Cancellation)).ShouldBeNull();
        var read = await Should.ThrowAsync<LakeException>(() => Store.OpenReadAsync(At("Raw/none"), Cancellation));
        var fetch = await Should.ThrowAsync<LakeException>(() => Store.FetchAsync(At("Raw/none"), scratch, Cancellation));
        await Store.DeleteAsync(At("Raw/none"), Cancellation);
        (await ListAsync("Raw")).ShouldBeEmpty();

        read.Message.ShouldContain("Raw/none");
        read.Message.ShouldContain("does not exist");
        fetch.Message.ShouldContain("does not exist");
    }

    [Fact]
    public async Task A_put_of_a_missing_file_says_so()
    {
        var error = await Should.ThrowAsync<LakeException>(() => Store.PutIfAbsentAsync(At("Raw/a"), "/no/such/file", Cancellation));

        error.Message.ShouldContain("/no/such/file does not exist");
    }

    [Fact]
    public async Task A_deleted_object_is_gone_and_its_name_free()
    {
        await Store.PutIfAbsentAsync(At("Raw/a"), Bytes("first"), Cancellation);

        await Store.DeleteAsync(At("Raw/a"), Cancellation);

        (await Store.FindAsync(At("Raw/a"), Cancellation)).ShouldBeNull();
        (await ListAsync("Raw")).ShouldBeEmpty();
        (await Store.PutIfAbsentAsync(At("Raw/a"), Bytes("second"), Cancellation)).ShouldBeTrue();
        (await ReadAsync(At("Raw/a"))).ShouldBe(Bytes("second"));
    }

    [Fact]
    public async Task A_fetched_object_is_a_local_file()
    {
        await Store.PutIfAbsentAsync(At("Raw/x/movies.csv"), Noise(50_000), Cancellation);
        using var scratch = Store.OpenScratch();

        var file = await Store.FetchAsync(At("Raw/x/movies.csv"), scratch, Cancellation);

        Path.GetFileName(file).ShouldBe("movies.csv");
        (await File.ReadAllBytesAsync(file, Cancellation)).ShouldBe(Noise(50_000));
    }
}
